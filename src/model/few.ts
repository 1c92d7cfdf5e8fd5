/** Below `shown` answers no shares, means or tests are told of; below `firm` they are told with caution. */
export const limits = { shown: 10, firm: 30 } as const;
