import { type Route, routes } from '@zero-visit/shared-types';
import { apiPage } from '../../bff/src/http/api-page';
import { openApi } from '../../bff/src/http/openapi';

const document = openApi(routes, { title: '零跑腿', version: '0' });
type Operation = {
  operationId: string;
  parameters: { name: string; in: string }[];
  security: object[];
  requestBody?: object;
  responses: Record<string, object>;
};
const operations = Object.values(document.paths).flatMap(
  (each) => Object.values(each) as Operation[],
);

describe('the OpenAPI document', () => {
  it('has one operation for each route', () => {
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(
      Object.keys(routes).sort(),
    );
  });

  it('refers only to schemas that it carries', () => {
    const references = [
      ...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g),
    ];
    expect(references.length).toBeGreaterThan(10);
    for (const [, name] of references)
      expect(document.components.schemas).toHaveProperty(name as string);
  });

  it.each(operations.map((each) => [each.operationId, each] as const))(
    '%s says who may call it, what it takes and how it fails',
    (name, operation) => {
      const route: Route = routes[name as keyof typeof routes];
      expect(operation.security).toEqual(route.access === 'public' ? [] : [{ [route.access]: [] }]);
      expect(operation.responses).toHaveProperty(String(route.success));
      expect(operation.responses).toHaveProperty('default');
      const takesBody = route.body !== undefined || route.consumes === 'bytes';
      expect(operation.requestBody !== undefined).toBe(takesBody);
      const headers = operation.parameters.filter((each) => each.in === 'header');
      expect(headers).toHaveLength((route.idempotent ? 1 : 0) + (route.signed ? 1 : 0));
    },
  );
});

describe('the readable page of the API', () => {
  it('shows every operation and loads nothing from elsewhere', () => {
    const page = apiPage(routes);
    for (const name of Object.keys(routes)) expect(page).toContain(`id="${name}"`);
    expect(/<script|(?:src|href)="https?:/.test(page)).toBe(false);
  });
});
