import { createContext, useContext } from 'react';
import type { Application } from './receive/application.js';

/** Where a case is received: the hall's window, or a village agent's phone. */
export interface Counter {
  readonly channel: 'window' | 'village';
  readonly home: string;
  readonly receiptPath: (number: string) => string;
  readonly casePath: (number: string) => string;
  /** Who receives acts for the applicant: the mandate is always asked for. */
  readonly forOthers: boolean;
  /** Told what was received, to remember what will be the same next time. */
  readonly onReceived?: (application: Application) => void;
}

export const WINDOW: Counter = {
  channel: 'window',
  home: '/window',
  receiptPath: (number) => `/window/receipt/${number}`,
  casePath: (number) => `/window/cases/${number}`,
  forOthers: false,
};

export const VILLAGE: Counter = {
  channel: 'village',
  home: '/agent',
  receiptPath: (number) => `/agent/cases/${number}`,
  casePath: (number) => `/agent/cases/${number}`,
  forOthers: true,
};

const Context = createContext(WINDOW);

export const CounterProvider = Context.Provider;

export function useCounter(): Counter {
  return useContext(Context);
}
