export const kindReasons = {} as const;
