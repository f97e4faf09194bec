import { createContext, useContext } from 'react';

/** Whether a layout around has drawn the page's main landmark already. */
export const HasMain = createContext(false);

export function useHasMain(): boolean {
  return useContext(HasMain);
}
