import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const YEAR_IN_SECONDS = 365 * 24 * 3600;

/** Name of the session cookie: `__Host-` wherever TLS is, bare only on loopback http. */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-lachan' : 'lachan';
}

function deviceCookieName(secure: boolean): string {
  return secure ? '__Host-lachan-device' : 'lachan-device';
}

/** SHA-256 of a token: what the database keeps. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The hash of the session token that the request carries, or null. */
export function tokenHashOf(request: FastifyRequest, secure: boolean): Buffer | null {
  const token = request.cookies[sessionCookieName(secure)];
  return token === undefined ? null : hashToken(token);
}

/** The hash of the device token that the request carries, or null. */
export function deviceHashOf(request: FastifyRequest, secure: boolean): Buffer | null {
  const token = request.cookies[deviceCookieName(secure)];
  return token === undefined ? null : hashToken(token);
}

/** Lives as long as the browser; the server alone decides when the session ends. */
export function setSessionCookie(reply: FastifyReply, secure: boolean, token: string): void {
  reply.setCookie(sessionCookieName(secure), token, shared(secure));
}

export function setDeviceCookie(reply: FastifyReply, secure: boolean, token: string): void {
  reply.setCookie(deviceCookieName(secure), token, { ...shared(secure), maxAge: YEAR_IN_SECONDS });
}

export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(sessionCookieName(secure), shared(secure));
}

function shared(secure: boolean) {
  return { path: '/', httpOnly: true, secure, sameSite: 'strict' as const };
}
