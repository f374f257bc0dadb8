/** Why nothing is filmed: the browser has no camera for us, or its owner said no. */
export type NoCamera = 'absent' | 'refused';
