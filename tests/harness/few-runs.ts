import fc from 'fast-check';

// A mutation run repeats the tests for every changed line: fewer draws keep it within an hour.
fc.configureGlobal({ numRuns: 20 });
