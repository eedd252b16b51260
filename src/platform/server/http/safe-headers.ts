import helmet from '@fastify/helmet';
import Fastify from 'fastify';

/**
 * The headers that tell a browser to be careful, as helmet writes them. They are the same for every
 * answer, and helmet would work them out anew for each: it is asked once.
 */
export async function makeSafeHeaders(secure: boolean): Promise<readonly [string, string][]> {
  const probe = Fastify({ logger: false });
  const own = new Map<string, string>();
  await probe.register(helmet, contentPolicy(secure));
  probe.get('/', async (_, reply) => {
    for (const [name, value] of Object.entries(reply.raw.getHeaders())) {
      own.set(name, String(value));
    }
    return '';
  });
  await probe.inject('/');
  await probe.close();
  return [...own];
}

function contentPolicy(secure: boolean) {
  return {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        mediaSrc: ["'self'", 'blob:'],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        upgradeInsecureRequests: secure ? [] : null,
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' as const },
  };
}
