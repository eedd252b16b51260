import { outboundHosts } from '#platform/server/mail/mail-settings.ts';

/** How the province's single sign-on is reached, as the environment says. */
export interface SingleSignOnSettings {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  /** The claim that holds the sign-in name. */
  claim: string;
  /** Values of `acr` that the issuer gives only after two factors. */
  twoFactorAcr: ReadonlySet<string>;
  /** The only hosts that may be called. */
  hosts: ReadonlySet<string>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads `LACHAN_OIDC_ISSUER`, `_CLIENT_ID`, `_CLIENT_SECRET`, `_CLAIM` (preferred_username) and
 * `_TWO_FACTOR_ACR`. Off unless all three are there and `LACHAN_OUTBOUND` lists the issuer's host.
 */
export function findSingleSignOn(environment: Environment): SingleSignOnSettings | null {
  const {
    LACHAN_OIDC_ISSUER: address,
    LACHAN_OIDC_CLIENT_ID: clientId,
    LACHAN_OIDC_CLIENT_SECRET: clientSecret,
  } = environment;
  if (!address || !clientId || !clientSecret || !URL.canParse(address)) {
    return null;
  }
  const issuer = new URL(address);
  const hosts = outboundHosts(environment);
  if (!isAllowed(hosts, issuer) || !isSafe(issuer)) {
    return null;
  }
  const acr = (environment.LACHAN_OIDC_TWO_FACTOR_ACR ?? '').split(/[,\s]+/).filter(Boolean);
  return {
    issuer,
    clientId,
    clientSecret,
    claim: environment.LACHAN_OIDC_CLAIM ?? 'preferred_username',
    twoFactorAcr: new Set(acr),
    hosts,
  };
}

/** True when `LACHAN_OUTBOUND` names the host, alone or with its port. */
export function isAllowed(hosts: ReadonlySet<string>, address: URL): boolean {
  return hosts.has(address.hostname) || hosts.has(address.host);
}

/** TLS everywhere but on this machine itself. */
export function isSafe(address: URL): boolean {
  return address.protocol === 'https:' || isLoopback(address);
}

export function isLoopback(address: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname);
}
