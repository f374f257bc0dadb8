/** A person as providers know them: the name as registers write it, and the identity number. */
export type Person = { readonly name: string; readonly idNumber: string };
