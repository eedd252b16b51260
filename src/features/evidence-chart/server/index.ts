import type { Mount } from '#platform/server/http/mount.ts';
import * as say from '../contract.ts';
import { askOfCase } from './ask-of-case.ts';
import { correctLink, putLink, takeLinkOff } from './draw-link.ts';
import { correctNode, putNode, takeNodeOff } from './draw-node.ts';
import { readChart } from './get-chart.ts';
import { openLabels, releaseChart } from './open-labels.ts';

/** Words that are opened are never kept for repeats. */
const OPENING = { remember: false };

/** The door of evidence charts. */
export function mountEvidenceChart(mount: Mount): void {
  mount(say.getChart, readChart);
  mount(say.openChartLabels, openLabels, OPENING);
  mount(say.exportChart, releaseChart, OPENING);
  mount(say.drawNode, putNode);
  mount(say.changeNode, correctNode);
  mount(say.removeNode, takeNodeOff);
  mount(say.drawLink, putLink);
  mount(say.changeLink, correctLink);
  mount(say.removeLink, takeLinkOff);
  mount(say.askKnownOfCase, askOfCase);
}
