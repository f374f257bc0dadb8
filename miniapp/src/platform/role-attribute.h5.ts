/** The attribute in which a browser reads the role of an element. */
export const ROLE = 'role';
