import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Endpoint } from '#platform/contract/endpoint.ts';
import { type Problem, Refusal } from '#platform/contract/problem.ts';
import { fieldSentence } from './field-sentence.ts';

/**
 * Path, query and body of a request as the contract's one input, or a refusal naming each wrong field.
 * The body of an upload is its files, left to stream.
 */
export function parseInput(endpoint: Endpoint, request: FastifyRequest): unknown {
  const raw = {
    ...(request.query as object),
    ...(endpoint.upload ? {} : bodyOf(request)),
    ...(request.params as object),
  };
  const parsed = endpoint.input.safeParse(raw);
  if (!parsed.success) {
    throw new Refusal('input.invalid', {}, parsed.error.issues.map(fieldOf));
  }
  return parsed.data;
}

function bodyOf(request: FastifyRequest): object {
  const body = request.body;
  const isFields =
    typeof body === 'object' && body !== null && !Array.isArray(body) && !Buffer.isBuffer(body);
  return isFields ? body : {};
}

function fieldOf(issue: z.core.$ZodIssue): NonNullable<Problem['fields']>[number] {
  return { path: issue.path.join('.'), code: issue.code, ...fieldSentence(issue) };
}
