/** Browsers inside other applications lose their page, and what it keeps, at the first incoming call. */
export const isInApp = (agent: string): boolean => /Zalo|FBAN|FBAV|FB_IAB|Instagram|Line\/|MicroMessenger|Viber|; wv\)/i.test(agent);
