package io.vpcep.simulator.api.endpointservice;

import io.vpcep.simulator.api.resource.ApiValue;

/** How client information is passed to the backend (API reference 4.2.1). */
public enum TcpProxy implements ApiValue {
  /** Not at all: the default. */
  CLOSE("close"),

  /** In a TCP option. */
  TOA_OPEN("toa_open"),

  /** By the proxy protocol. */
  PROXY_OPEN("proxy_open"),

  /** Both ways. */
  OPEN("open"),

  /** By the proxy protocol with the virtual network id. */
  PROXY_VNI("proxy_vni");

  private final String value;

  TcpProxy(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
