import { globSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, describe, expect, it } from 'vitest';
import { cruiseImports } from '../../tools/cruise-imports.ts';
import { faults, plantFaults } from './plant-faults.ts';

const configuration: { forbidden: { name: string }[] } = createRequire(import.meta.url)(
  '../../.dependency-cruiser.cjs',
);

describe('who may import whom', () => {
  const here = cruiseImports();

  it('is kept by every module of the house', () => {
    expect(here.violations).toEqual([]);
  });

  it('was read for every module, not for none', () => {
    const modules = globSync('src/**/*.{ts,tsx}').length;
    expect(here.cruised).toBeGreaterThanOrEqual(modules);
    expect(modules).toBeGreaterThan(80);
  });
});

describe('a planted fault', () => {
  const root = plantFaults();
  const { violations } = cruiseImports(root);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(faults)('is found: $rule in $from', ({ rule, from }) => {
    expect(violations).toContainEqual(expect.objectContaining({ rule, from }));
  });

  it('is all that is reported: what the rules allow passes', () => {
    const planted = new Set(faults.map(({ from }) => from));
    expect(violations.filter(({ from }) => !planted.has(from))).toEqual([]);
  });

  it('stands for every rule of the configuration', () => {
    const planted = faults.map(({ rule }) => rule);
    const named = configuration.forbidden.map(({ name }) => name);
    expect([...new Set(planted)].sort()).toEqual([...new Set(named)].sort());
  });
});
