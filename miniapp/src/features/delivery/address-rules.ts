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
