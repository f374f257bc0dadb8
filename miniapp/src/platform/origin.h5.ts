/** Where the API is: the app is served by it. */
export const apiOrigin = window.location.origin;
