/** Who asks. Roles say which routes are open; posts and organs say which cases. */
export type Principal = Staff | Citizen | Applicant | Anonymous;

export const ROLES = ['administrator', 'clerk', 'reviewer', 'supervisor', 'operator'] as const;
export type Role = (typeof ROLES)[number];

export interface Staff {
  readonly kind: 'staff';
  readonly user: string;
  readonly name: string;
  readonly tenant: string;
  readonly roles: readonly Role[];
  /** Organ and post, as A or B officer. */
  readonly posts: readonly { readonly organ: string; readonly post: string }[];
  /** `<organ>/<post>`: the groups whose tasks the person sees. */
  readonly groups: readonly string[];
  /** Every organ in whose cases the person has a part: those of the posts and what is below. */
  readonly organs: readonly string[];
  /** What a supervisor looks over: these organs; without it the whole county. */
  readonly region?: readonly string[];
}

/** Somebody who knows a case's number and query code; acting takes the second factor. */
export interface Citizen {
  readonly kind: 'citizen';
  readonly tenant: string;
  readonly caseNumber: string;
  /** The last four of the identity number were given too. */
  readonly secondFactor: boolean;
}

/**
 * Somebody who fills in an application that is no case yet (网上申办), by its unguessable id; never
 * by a session.
 */
export interface Applicant {
  readonly kind: 'applicant';
  readonly tenant: string;
  readonly application: string;
}

export interface Anonymous {
  readonly kind: 'anonymous';
  readonly tenant: string;
}

/** Who may call a route: everyone, or these. */
export type Access = 'anyone' | readonly (Role | 'citizen')[];

/** Everyone on the staff. */
export const SIGNED_IN: Access = [...ROLES];

export function mayCall(access: Access, who: Principal): boolean {
  if (access === 'anyone') return true;
  if (who.kind === 'anonymous' || who.kind === 'applicant') return false;
  if (who.kind === 'citizen') return access.includes('citizen');
  return who.roles.some((role) => access.includes(role));
}
