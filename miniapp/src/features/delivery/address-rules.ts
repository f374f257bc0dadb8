import { NewAddress } from '@zero-visit/shared-types';

export type AddressField = keyof NewAddress;
export type AddressDraft = Partial<Record<AddressField, string>>;

/** The address if it is complete and well formed by the contract; otherwise the fields that are not. */
export function checkAddress(
  draft: AddressDraft,
): { address: NewAddress } | { faulty: readonly AddressField[] } {
  const given = Object.fromEntries(
    Object.entries(draft).filter(([name, value]) => name !== 'postcode' || value.trim() !== ''),
  );
  const { data, error } = NewAddress.safeParse(given);
  if (data) return { address: data };
  return { faulty: error.issues.map(({ path }) => path[0] as AddressField) };
}

export type Division = { readonly code: string; readonly name: string };

/** Divisions of Foshan (GB/T 2260, 4406xx): what most people here want, before they type anything. */
const NEARBY = '4406';

const SHOWN_AT_ONCE = 30;

/** The divisions whose name contains what was typed; before that, those nearby. Never more than a screen of them. */
export function divisionsFor(typed: string, divisions: readonly Division[]): Division[] {
  const search = typed.replace(/\s/g, '');
  return divisions
    .filter(({ code, name }) => (search === '' ? code.startsWith(NEARBY) : name.includes(search)))
    .slice(0, SHOWN_AT_ONCE);
}
