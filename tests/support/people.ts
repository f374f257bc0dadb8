import { sandboxPeople } from '../../bff/src/integrations/sandbox-people';

/** One of the invented people, by the id that the sandbox lists them under. */
export function person(id: string) {
  const found = sandboxPeople.find((each) => each.id === id);
  if (!found) throw new Error(`nobody is called ${id}`);
  return found;
}

/** The graduate whose errand the product is about. */
export const linTian = person('lin-tian');
