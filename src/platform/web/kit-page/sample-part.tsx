import type { ReactNode } from 'react';
import css from './kit-page.module.css';

/** A part of the kit page: name and remark in the margin. */
export function SamplePart(props: { name: string; note: string; children: ReactNode }) {
  return (
    <section className={css.part}>
      <div>
        <h2>{props.name}</h2>
        <p className={css.note}>{props.note}</p>
      </div>
      <div className={css.body}>{props.children}</div>
    </section>
  );
}
