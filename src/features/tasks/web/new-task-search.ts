import { z } from 'zod';
import { Id } from '#platform/contract/fields.ts';

/** What a new task belongs to, by id. */
export const NewTaskSearch = z.object({ parentId: Id.optional(), planId: Id.optional() });
