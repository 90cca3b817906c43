import {
  renderReceipt,
  renderResidentRegister,
  type Fonts,
  type IssueFacts,
} from '../printing/index.js';
import type { PaperMaker } from '../runner/index.js';
import type { Visit } from '../session/index.js';

export function createPaperMaker(device: string, fonts: Fonts): PaperMaker {
  return {
    document: (issued, visit) => renderResidentRegister(issued, factsOf(device, visit), fonts),
    receipt: (visit, document, at) =>
      renderReceipt(
        {
          device,
          document: document.name.ko,
          copies: visit.copies,
          feeWon: visit.feeWon,
          totalWon: visit.feeWon * visit.copies,
          approval: visit.approval,
          at,
        },
        fonts,
      ),
  };
}

function factsOf(device: string, visit: Visit): IssueFacts {
  return {
    device,
    // Copy-void paper is numbered by the press; plain paper gets the tail of the transaction.
    paperNumber: (visit.transaction ?? visit.id).slice(-10).toUpperCase(),
    feeWon: visit.feeWon,
    copies: visit.copies,
  };
}
