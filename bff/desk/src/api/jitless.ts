import * as z from 'zod';

// The content security policy forbids compiling code; zod would try, and leave a report in the console.
z.config({ jitless: true });
