/** The attribute in which WeChat reads the role of a component. */
export const ROLE = 'aria-role';
