import type { Mount } from '#platform/server/http/mount.ts';
import {
  addCampaign,
  changeCampaign,
  closeCampaign,
  getCampaign,
  listCampaigns,
} from '../contract.ts';
import { getCampaignView } from './get-campaign.ts';
import { listVisibleCampaigns } from './list-campaigns.ts';
import { addNewCampaign, changeOpenCampaign, closeOpenCampaign } from './manage-campaign.ts';

/** The door of campaigns. */
export function mountCampaigns(mount: Mount): void {
  mount(listCampaigns, listVisibleCampaigns);
  mount(getCampaign, getCampaignView);
  mount(addCampaign, addNewCampaign);
  mount(changeCampaign, changeOpenCampaign);
  mount(closeCampaign, closeOpenCampaign);
}
