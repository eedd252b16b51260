/** `gone`: nobody is signed in any more; `locked`: the server wants to know that it is still the same officer. */
export type SessionNews = 'gone' | 'locked';
type Listener = (news: SessionNews) => void;
const listeners = new Set<Listener>();

/** Runs when an answer shows that the session ended or locked; gives back a way to stop. */
export function onSessionNews(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells whoever listens. */
export function announceSession(news: SessionNews): void {
  for (const listener of listeners) {
    listener(news);
  }
}
