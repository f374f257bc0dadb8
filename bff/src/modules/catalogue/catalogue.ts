import type {
  Department,
  Register,
  RegisterField,
  ServiceDefinition,
  SheetField,
} from '@zero-visit/shared-types';
import { type Clock, civilDate } from '../../platform/clock';
import { Problem } from '../../platform/problem';
import { createHandlers } from './handlers';
import type { CatalogueFiles } from './reference-rules';
import { indexServices } from './search-services';

type CatalogueParts = { readonly files: CatalogueFiles; readonly clock: Clock };

/** The services, departments and field dictionary of this deployment, in memory. */
export function createCatalogue({ files, clock }: CatalogueParts) {
  const services = new Map(files.services.map((each) => [each.code, each]));
  const departments = new Map(files.departments.map((each) => [each.code, each]));
  const fields = new Map(files.fields.map((each) => [each.id, each]));
  const registers = new Map(files.registers.map((each) => [each.id, each]));
  const places = new Map(
    files.departments.flatMap((department) =>
      department.places.map((place) => [place.code, { department, place }] as const),
    ),
  );

  const department = (code: string): Department => known(departments, code);
  const field = (id: string): RegisterField => known(fields, id);
  const register = (id: string): Register => known(registers, id);

  function isOpen({ validFrom, validTo }: ServiceDefinition): boolean {
    const today = civilDate(clock());
    return validFrom <= today && (validTo === undefined || today <= validTo);
  }

  /** A service that takes applications today, or `service-closed`; `not-found` where there is none. */
  function openService(code: string): ServiceDefinition {
    const service = services.get(code);
    if (!service) throw new Problem('not-found');
    if (!isOpen(service)) throw new Problem('service-closed');
    return service;
  }

  /** What the sheet says of each field that a service asks for; values are not the catalogue's. */
  const sheetOf = (service: ServiceDefinition): SheetField[] =>
    service.fields.map(({ field: id, ...asked }) => {
      const { label, sensitive, register: source } = field(id);
      return {
        id,
        label,
        sensitive,
        ...asked,
        source: department(register(source).department).name,
        receiver: department(service.department).name,
      };
    });

  return {
    handlers: createHandlers({
      index: indexServices(files.services, department),
      service: (code) => services.get(code),
      departmentName: (code) => department(code).name,
      isOpen,
    }),
    services: () => files.services,
    service: (code: string): ServiceDefinition | undefined => services.get(code),
    openService,
    department,
    /** A place where windows stand, with the department that runs it. */
    placeOf: (placeCode: string) => places.get(placeCode),
    places: () => [...places.values()],
    field,
    register,
    sheetOf,
  };
}

export type Catalogue = ReturnType<typeof createCatalogue>;

/** The lint has seen to it that no id dangles; one that does is a fault of ours. */
function known<T>(entries: ReadonlyMap<string, T>, id: string): T {
  const entry = entries.get(id);
  if (!entry) throw new Error(`the catalogue has no ${id}`);
  return entry;
}
