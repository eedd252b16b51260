import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { PageDeps } from './page-deps.ts';

const SOUND = /^[a-z]{2,12}\/[a-z0-9-]{1,40}\.mp3$/;

/** The one style sheet, the one small script, and the sounds that the province supplied. */
export function mountAssets(app: FastifyInstance, deps: PageDeps): void {
  const style = ['page.css', 'forms.css']
    .map((name) => readFileSync(join(deps.assetsFolder, name), 'utf8'))
    .join('');
  const script = readFileSync(join(deps.assetsFolder, 'page.js'));
  app.get('/lien-he/t/page.css', (_request, reply) => reply.type('text/css').send(style));
  app.get('/lien-he/t/page.js', (_request, reply) => reply.type('text/javascript').send(script));
  app.get('/favicon.ico', (_request, reply) => reply.code(204).send());
  app.get<{ Params: { language: string; name: string } }>(
    '/lien-he/t/am/:language/:name',
    (request, reply) => {
      const file = `${request.params.language}/${request.params.name}`;
      if (!SOUND.test(file) || !deps.hasSound(file)) {
        return reply.callNotFound();
      }
      return reply.type('audio/mpeg').send(createReadStream(join(deps.soundsFolder, file)));
    },
  );
}
