import { problems, type Route, routes } from '@zero-visit/shared-types';
import * as z from 'zod';

const entries = Object.entries<Route>(routes);
const named = (is: (route: Route) => boolean) => entries.filter(([, route]) => is(route));

describe('the route table', () => {
  it('gives each operation a method and path of its own', () => {
    const places = entries.map(([, { method, path }]) => `${method} ${path.replace(/:\w+/g, ':')}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('names every parameter of a path in its schema, and no other', () => {
    for (const [name, { path, params }] of entries) {
      const inPath = [...path.matchAll(/:(\w+)/g)].map(([, each]) => each).sort();
      expect([name, Object.keys(params?.shape ?? {}).sort()]).toEqual([name, inPath]);
    }
  });

  it.each(named(({ body, consumes }) => body !== undefined && consumes !== 'form'))(
    '%s refuses a body with a field that nobody knows',
    (_, { body }) => {
      const schemas = alternatives(z.toJSONSchema(body as z.ZodType, { io: 'input' }));
      for (const schema of schemas) expect(schema).toHaveProperty('additionalProperties', false);
    },
  );

  it.each(named(({ query }) => query !== undefined))(
    '%s refuses a query with a name that nobody knows',
    (_, { query }) => {
      expect(query?.safeParse({ nobodyKnows: '1' }).success).toBe(false);
    },
  );

  it.each(named(({ produces, response }) => response !== undefined && produces !== 'file'))(
    '%s lets fields fall off its answer instead of failing on them',
    (_, { response }) => {
      for (const schema of alternatives(z.toJSONSchema(response as z.ZodType, { io: 'input' }))) {
        expect(schema.additionalProperties).not.toBe(false);
      }
    },
  );

  it('signs only what a citizen does, and never a look', () => {
    for (const [, route] of named(({ signed }) => signed === true)) {
      expect(route.access).toBe('citizen');
      expect(route.method).not.toBe('GET');
      expect(route.idempotent).toBe(true);
    }
  });

  it('shows a person to others only where staff ask', () => {
    for (const [, route] of named(({ audit }) => audit === 'others')) {
      expect(['staff', 'supervisor']).toContain(route.access);
    }
  });

  it('limits how often anyone may change something without being known', () => {
    const open = named(({ access, method }) => access === 'public' && method !== 'GET');
    const signedByOthers = ['receiveCourierPush'];
    for (const [name, route] of open) {
      if (!signedByOthers.includes(name)) expect([name, route.rate]).not.toEqual([name, undefined]);
    }
  });

  it('answers only with problems that the table of codes knows', () => {
    const codes = entries.flatMap(([, route]) => route.problems ?? []);
    for (const code of codes) expect(problems).toHaveProperty(code);
  });
});

type Schema = {
  anyOf?: Schema[];
  oneOf?: Schema[];
  $ref?: string;
  $defs?: Record<string, Schema>;
  additionalProperties?: unknown;
};

/** The object schemas that a body or an answer may be. */
function alternatives(schema: Schema, defs = schema.$defs ?? {}): Schema[] {
  const target = schema.$ref ? defs[schema.$ref.replace('#/$defs/', '')] : schema;
  if (!target) return [];
  const choices = target.anyOf ?? target.oneOf;
  return choices ? choices.flatMap((each) => alternatives(each, defs)) : [target];
}
