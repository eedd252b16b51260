import type { Endpoint } from '#platform/contract/endpoint.ts';

export interface BuiltRequest {
  readonly url: string;
  readonly body: string | undefined;
}

/**
 * Spreads an input over path, query and body as the endpoint's method asks: `:id` is taken into the
 * path, the rest goes to the query for GET, DELETE and uploads (the body is the file's), else to a JSON body.
 */
export function buildRequest(endpoint: Endpoint, input: Record<string, unknown>): BuiltRequest {
  const rest = { ...input };
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    if (value === undefined || value === null || value === '') {
      throw new Error(`${endpoint.path} needs ${name}`);
    }
    return encodeURIComponent(String(value));
  });
  const inQuery = endpoint.upload || endpoint.method === 'GET' || endpoint.method === 'DELETE';
  const query = inQuery ? writeQuery(rest) : '';
  return {
    url: `/api${path}${query === '' ? '' : `?${query}`}`,
    body: inQuery ? undefined : JSON.stringify(rest),
  };
}

function writeQuery(fields: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') {
        query.append(name, String(one));
      }
    }
  }
  return query.toString();
}
