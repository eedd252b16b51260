const NEW = '2025-03-01';
const REFORM = '2025-07-01';

/** Who took over from whom. */
export const SUCCESSIONS: readonly {
  from: string;
  to: string;
  on: string;
  duty?: string;
  share: 'whole' | 'part';
  verified: boolean;
}[] = [
  {
    from: 'ld',
    to: 'yt',
    on: NEW,
    duty: 'bảo trợ xã hội, trẻ em, phòng chống tệ nạn xã hội, hỗ trợ nạn nhân',
    share: 'part',
    verified: true,
  },
  {
    from: 'ld',
    to: 'nv',
    on: NEW,
    duty: 'lao động, việc làm, người đi làm việc ở nước ngoài',
    share: 'part',
    verified: true,
  },
  {
    from: 'tttt',
    to: 'khcn',
    on: NEW,
    duty: 'công nghệ thông tin, viễn thông, tin nhắn',
    share: 'part',
    verified: false,
  },
  {
    from: 'tttt',
    to: 'vh',
    on: NEW,
    duty: 'báo chí, thông tin cơ sở',
    share: 'part',
    verified: false,
  },
  { from: 'khdt', to: 'tc', on: NEW, share: 'whole', verified: false },
  { from: 'bdt', to: 'dttg', on: NEW, share: 'whole', verified: true },
  { from: 'bp-cu', to: 'bp', on: REFORM, share: 'whole', verified: true },
  { from: 'bao-cu', to: 'bao', on: REFORM, share: 'whole', verified: true },
];
