export function listFailures(reports: readonly string[]): string[];
