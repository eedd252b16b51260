/** Makes a sent name safe to keep and to show: no path, no control or direction marks, NFC, at most 120 characters. */
export function safeFileName(name: string): string {
  const bare = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = bare
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (clean === '') {
    return 'tep';
  }
  const characters = Array.from(clean);
  if (characters.length <= MOST) {
    return clean;
  }
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? '';
  return characters.slice(0, MOST - ending.length).join('') + ending;
}

const MOST = 120;
