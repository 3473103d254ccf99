/** A calendar day as a parameter: sent as DATE. */
export class Day {
  readonly iso: string;
  constructor(iso: string) {
    this.iso = iso;
  }
}

/** A number as a parameter: sent as FLOAT, also where it is whole. */
export class Decimal {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
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

/** Any POINT as a parameter: two or three coordinates in the system that `srid` names. */
export class PointOf {
  readonly srid: number;
  readonly coordinates: number[];
  constructor(srid: number, coordinates: number[]) {
    this.srid = srid;
    this.coordinates = coordinates;
  }
}
