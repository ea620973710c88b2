/**
 * zod without `new Function`: the page's content security policy forbids it. zod decides when a schema
 * is made, so every module that makes schemas imports this one first.
 */
import { z } from 'zod';

z.config({ jitless: true });
