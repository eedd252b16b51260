import { z } from 'zod';
import { type Endpoint, PART_MEDIA_TYPE } from '#platform/contract/endpoint.ts';
import { Problem } from '#platform/contract/problem.ts';

const SCHEMA_OPTIONS = { target: 'draft-2020-12', unrepresentable: 'any', io: 'input' } as const;

/** The OpenAPI 3.1 description of the mounted endpoints. */
export function describeApi(endpoints: readonly Endpoint[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  const sorted = [...endpoints].sort((a, b) => a.path.localeCompare(b.path));
  for (const endpoint of sorted) {
    const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: describeOne(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lá Chắn',
      version,
      description:
        'Giao diện lập trình của Lá Chắn. Mọi lời gọi mang quyền của vị trí công tác đang đăng nhập; việc ghi nhận khóa `Idempotency-Key`. / The HTTP interface of Lá Chắn; every call carries the rights of the signed-in post, writes take an `Idempotency-Key`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      schemas: { Problem: z.toJSONSchema(Problem, SCHEMA_OPTIONS) },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'lachan' } },
    },
  };
}

function describeOne(endpoint: Endpoint): object {
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  const inQuery = endpoint.method === 'GET' || endpoint.method === 'DELETE' || endpoint.upload;
  const names = Object.keys(endpoint.input.shape);
  const rest = names.filter((name) => !inPath.includes(name));
  return {
    operationId: operationId(endpoint),
    summary: endpoint.summary,
    tags: [endpoint.tag],
    security: endpoint.caller === 'public' ? [] : [{ session: [] }],
    parameters: [
      ...inPath.map((name) => parameter(endpoint, name, 'path')),
      ...(inQuery ? rest.map((name) => parameter(endpoint, name, 'query')) : []),
    ],
    ...(inQuery && !endpoint.upload ? {} : { requestBody: bodyOf(endpoint, rest) }),
    responses: {
      200: { description: 'OK', content: answerOf(endpoint) },
      default: {
        description: 'Problem',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  };
}

function operationId(endpoint: Endpoint): string {
  const words = endpoint.path
    .replace(/[/:]+/g, ' ')
    .trim()
    .replace(/[^a-zA-Z0-9]+/g, '_');
  return `${endpoint.method.toLowerCase()}_${words}`;
}

function parameter(endpoint: Endpoint, name: string, place: 'path' | 'query'): object {
  const field = endpoint.input.shape[name] as z.ZodType;
  return {
    name,
    in: place,
    required: place === 'path' || !field.safeParse(undefined).success,
    schema: withoutDialect(z.toJSONSchema(field, SCHEMA_OPTIONS)),
  };
}

function bodyOf(endpoint: Endpoint, names: readonly string[]): object {
  if (endpoint.upload === 'bytes') {
    return {
      content: { [PART_MEDIA_TYPE]: { schema: { type: 'string', format: 'binary' } } },
    };
  }
  if (endpoint.upload) {
    const file = { type: 'object', properties: { file: { type: 'string', format: 'binary' } } };
    return { content: { 'multipart/form-data': { schema: file } } };
  }
  const picked = endpoint.input.pick(
    Object.fromEntries(names.map((name) => [name, true])) as never,
  );
  const example = endpoint.example?.input;
  return {
    content: {
      'application/json': {
        schema: withoutDialect(z.toJSONSchema(picked, SCHEMA_OPTIONS)),
        ...(example === undefined ? {} : { example }),
      },
    },
  };
}

function answerOf(endpoint: Endpoint): object {
  if (endpoint.answer === 'file') {
    return { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
  }
  const schema = z.toJSONSchema(endpoint.output, { ...SCHEMA_OPTIONS, io: 'output' });
  const example = endpoint.example?.output;
  return {
    'application/json': {
      schema: withoutDialect(schema),
      ...(example === undefined ? {} : { example }),
    },
  };
}

function withoutDialect(schema: object): object {
  const { $schema: _dialect, ...rest } = schema as { $schema?: string };
  return rest;
}
