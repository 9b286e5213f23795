package com.example;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

/** Tells how many endpoints a project may have, as the cloud at an address says. */
@SpringBootApplication
@RestController
public class Application {

  record Quota(String type, int quota) {}

  record Resources(List<Quota> resources) {}

  record Quotas(Resources quotas) {}

  public static void main(String[] arguments) {
    SpringApplication.run(Application.class, arguments);
  }

  @GetMapping("/endpoints")
  public int endpoints(
      @RequestParam("cloud") String cloud, @RequestParam("project") String project) {
    return RestClient.create()
        .get()
        .uri(cloud + "/v1/" + project + "/quotas?type=endpoint")
        .retrieve()
        .body(Quotas.class)
        .quotas()
        .resources()
        .get(0)
        .quota();
  }
}
