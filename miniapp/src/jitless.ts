import * as z from 'zod';

// Before any schema is made: a WeChat phone and our own CSP compile no code at run time.
z.config({ jitless: true });
