/** What happens to a complaint, with what its clocks must know. */
export interface ComplaintEventFields {
  /** Whoever complains got the decision, or learned of the act: the time to complain begins. */
  'complaint.act-known': object;
  'complaint.received': {
    of: 'complaint' | 'accusation';
    by: 'procedural' | 'administrative';
    /** About holding, arrest, custody or detention: settled within hours. */
    restraint?: boolean | undefined;
    round: 'first' | 'second';
  };
  'complaint.taken-on': {
    of: 'complaint' | 'accusation';
    by: 'procedural' | 'administrative';
    round: 'first' | 'second';
  };
  /** More time is needed, as the law allows once. */
  'complaint.prolonged': object;
  'complaint.settled': object;
  /** The result reached whoever complained. */
  'complaint.result-served': { round: 'first' | 'second' };
  'complaint.withdrawn': object;
  'complaint.sent-above': object;
}
