import { applicationRoutes } from './applications/application-routes';
import { caseRoutes } from './cases/case-routes';
import { serviceRoutes } from './catalogue/service-routes';
import { certificateRoutes } from './certificates/certificate-routes';
import { consentRoutes } from './consent/consent-routes';
import { deliveryRoutes } from './delivery/delivery-routes';
import { ratingRoutes } from './feedback/rating-routes';
import { browserRoutes } from './identity/browser-routes';
import { deviceRoutes } from './identity/device-routes';
import { errandRoutes } from './identity/errand-routes';
import { posterRoutes } from './identity/poster-routes';
import { verificationRoutes } from './identity/verification-routes';
import { windowRoutes } from './identity/window-routes';
import { messageRoutes } from './notifications/message-routes';
import { rightsRoutes } from './rights/rights-routes';
import { sandboxRoutes } from './sandbox/sandbox-routes';
import { staffRoutes } from './staff/staff-routes';
import { accessRoutes } from './transparency/access-routes';
import { ledgerRoutes } from './transparency/ledger-routes';
import { reportRoutes } from './transparency/report-routes';

/** Every operation of the product. Router, OpenAPI, client and contract tests derive from it. */
export const routes = {
  ...deviceRoutes,
  ...browserRoutes,
  ...verificationRoutes,
  ...windowRoutes,
  ...posterRoutes,
  ...errandRoutes,
  ...consentRoutes,
  ...serviceRoutes,
  ...applicationRoutes,
  ...caseRoutes,
  ...certificateRoutes,
  ...deliveryRoutes,
  ...messageRoutes,
  ...staffRoutes,
  ...accessRoutes,
  ...reportRoutes,
  ...ledgerRoutes,
  ...ratingRoutes,
  ...rightsRoutes,
  ...sandboxRoutes,
};

export type Routes = typeof routes;
