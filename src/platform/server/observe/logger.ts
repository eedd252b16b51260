/**
 * The log of the house. A line holds only what is on the list below, in the shape given there; whatever else
 * is handed in is dropped. So no body, query, name or message of an outside error can reach a log.
 */
import pino, { type DestinationStream, type Logger } from 'pino';
import { faultOf } from './fault.ts';

/** What may stand in a line: ids, codes and figures. */
export interface LogFields {
  reference?: string;
  method?: string;
  /** Path pattern, never the path. */
  route?: string;
  status?: number;
  milliseconds?: number;
  bytes?: number;
  code?: string;
  event?: string;
  job?: string;
  recordKind?: string;
  recordId?: string;
  officerId?: string;
  postId?: string;
  count?: number;
  /** Shown as its name, code and places in our own code; its message is not. */
  err?: unknown;
}

export interface HouseLogger {
  info(message: LogMessage, fields?: LogFields): void;
  warn(message: LogMessage, fields?: LogFields): void;
  error(message: LogMessage, fields?: LogFields): void;
}

/** A message is a fixed code such as `server.started`: text made at run time does not type-check. */
export type LogMessage = `${string}.${string}`;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const CODE = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,80}$/;
const ROUTE = /^\/[A-Za-z0-9/:*._-]{0,120}$/;

const shapes: Record<Exclude<keyof LogFields, 'err'>, (value: unknown) => boolean> = {
  reference: isShaped(CODE),
  method: isShaped(/^[A-Z]{3,7}$/),
  route: isShaped(ROUTE),
  status: isNumber,
  milliseconds: isNumber,
  bytes: isNumber,
  code: isShaped(CODE),
  event: isShaped(CODE),
  job: isShaped(CODE),
  recordKind: isShaped(CODE),
  recordId: isShaped(UUID),
  officerId: isShaped(UUID),
  postId: isShaped(UUID),
  count: isNumber,
};

/** Makes the logger; lines go to standard output unless a destination is given. */
export function makeLogger(
  options: { level?: string; destination?: DestinationStream } = {},
): HouseLogger {
  const settings = {
    level: options.level ?? 'info',
    base: null,
    redact: ['*.password', '*.token'],
  };
  const logger = options.destination ? pino(settings, options.destination) : pino(settings);
  return {
    info: (message, fields) => write(logger, 'info', message, fields),
    warn: (message, fields) => write(logger, 'warn', message, fields),
    error: (message, fields) => write(logger, 'error', message, fields),
  };
}

function write(
  logger: Logger,
  level: 'info' | 'warn' | 'error',
  message: string,
  fields: LogFields = {},
): void {
  const known = Object.entries(shapes).flatMap(([name, fits]) => {
    const value = fields[name as keyof LogFields];
    return fits(value) ? [[name, value] as const] : [];
  });
  const line = Object.fromEntries(known);
  const fault = fields.err === undefined ? {} : { fault: faultOf(fields.err) };
  logger[level]({ ...line, ...fault }, CODE.test(message) ? message : 'message.refused');
}

function isShaped(shape: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && shape.test(value);
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}
