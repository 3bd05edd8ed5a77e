import type { APIRoute } from 'astro';
import { z } from 'zod';
import { openData } from '../../site/open-data.ts';

/** `/api/guides.schema.json`: JSON Schema of `/api/guides.json`. */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(openData));
