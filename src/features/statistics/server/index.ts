import type { Mount } from '#platform/server/http/mount.ts';
import { exportStatistics, getStatistics, listFigureRecords } from '../contract.ts';
import { exportFigures } from './export-figures.ts';
import { listRecordsOfFigure, readStatistics } from './read-statistics.ts';

/** The door of crime statistics. */
export function mountStatistics(mount: Mount): void {
  mount(getStatistics, readStatistics);
  mount(listFigureRecords, listRecordsOfFigure);
  mount(exportStatistics, exportFigures);
}
