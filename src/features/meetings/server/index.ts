import type { Mount } from '#platform/server/http/mount.ts';
import {
  callMeeting,
  cancelMeeting,
  changeMeeting,
  getMeeting,
  listMeetings,
  recordMinutes,
} from '../contract.ts';
import { callNewMeeting, cancelPlannedMeeting, changePlannedMeeting } from './call-meeting.ts';
import { getMeetingView } from './get-meeting.ts';
import { listVisibleMeetings } from './list-meetings.ts';
import { writeMinutes } from './record-minutes.ts';

/** The door of meetings. */
export function mountMeetings(mount: Mount): void {
  mount(listMeetings, listVisibleMeetings);
  mount(getMeeting, getMeetingView);
  mount(callMeeting, callNewMeeting);
  mount(changeMeeting, changePlannedMeeting);
  mount(cancelMeeting, cancelPlannedMeeting);
  mount(recordMinutes, writeMinutes);
}
