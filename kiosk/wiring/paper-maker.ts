import {
  renderResidentRegister,
  type Fonts,
  type IssueFacts,
  type IssueMarks,
} from '../printing/index.js';
import type { PaperMaker } from '../runner/index.js';
import type { Visit } from '../session/index.js';

/** @param verifyPage address of the page where document numbers are checked */
export function createPaperMaker(device: string, fonts: Fonts, verifyPage: string): PaperMaker {
  return {
    document: (issued, visit, marks) => {
      const facts = { ...factsOf(device, visit), ...marks, verifyPage };
      return renderResidentRegister(issued, facts, fonts);
    },
  };
}

function factsOf(device: string, visit: Visit): Omit<IssueFacts, keyof IssueMarks | 'verifyPage'> {
  return {
    device,
    // Copy-void paper is numbered by the press; plain paper gets the tail of the transaction.
    paperNumber: (visit.transaction ?? visit.id).slice(-10).toUpperCase(),
    feeWon: visit.feeWon,
    copies: visit.copies,
  };
}
