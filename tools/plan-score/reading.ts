/** A reading in the exchange format, as far as it is compared. */
export type Reading = {
  document: {
    type: string | null;
    number: string | null;
    date: string | null;
    place: string | null;
    issuer: string | null;
    title: string | null;
    signer: string | null;
    citedDocuments: readonly string[];
  };
  sections: readonly { path: string; heading: string }[];
  targets: readonly ReadTarget[];
  tasks: readonly ReadTask[];
  reports: readonly ReadReport[];
  recipients: readonly string[];
};
export type ReadValue = { op: string; value: number; unit: string; of?: number | undefined };
export type ReadTarget = { path: string; quote: string; values: readonly ReadValue[] };
export type ReadTask = {
  path: string;
  begins: string;
  lead: readonly string[];
  cooperating: readonly string[];
  implementing: readonly string[];
  requested: readonly string[];
  covers: readonly string[];
  from: string | null;
  to: string | null;
  deadline: string | null;
};
export type ReadReport = {
  path: string;
  kind: string;
  due: readonly string[];
  to: string | null;
  via: string | null;
  by: readonly string[];
};
