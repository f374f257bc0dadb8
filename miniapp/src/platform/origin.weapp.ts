/** Where the API is: WeChat knows no origin of its own, so the build says it. */
export const apiOrigin = API_ORIGIN;
