/** A calendar day as a parameter: sent as DATE. */
export class Day {
  readonly iso: string;
  constructor(iso: string) {
    this.iso = iso;
  }
}

/** A position on the globe as a parameter: sent as a WGS-84 POINT. */
export class Position {
  readonly latitude: number;
  readonly longitude: number;
  constructor(latitude: number, longitude: number) {
    this.latitude = latitude;
    this.longitude = longitude;
  }
}
