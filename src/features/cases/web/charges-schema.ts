import { z } from 'zod';
import { Charge } from '#domain/case/offence.ts';

/** The charges of a form: at least one. */
export const CHARGES = z.array(Charge).min(1).max(10);
